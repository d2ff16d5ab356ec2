-- Opens the draft named in DRAFT, lets the server check it, applies the first quick fix at the title, and writes
-- what it saw to RESULT. Written for Neovim 0.7 and later.
vim.o.swapfile = false

local function findings()
  local list = {}
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    table.insert(list, { code = finding.code, line = finding.lnum, message = finding.message })
  end
  return list
end

local function has(code)
  for _, finding in ipairs(findings()) do
    if finding.code == code then return true end
  end
  return false
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.DRAFT))
  local id = vim.lsp.start_client({
    name = 'report-lint',
    cmd = { vim.env.NODE, vim.env.SERVER, '--stdio' },
    root_dir = vim.fn.fnamemodify(vim.env.DRAFT, ':h'),
    get_language_id = function() return 'markdown' end,
  })
  vim.lsp.buf_attach_client(0, id)
  assert(vim.wait(15000, function() return has('outline/missing-section') end, 20), 'no findings came')
  local result = { before = findings() }

  local client = vim.lsp.get_client_by_id(id)
  local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
  params.context = { diagnostics = {} }
  local answer = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 5000)
  vim.lsp.util.apply_workspace_edit(answer[id].result[1].edit, client.offset_encoding)
  assert(vim.wait(15000, function() return not has('outline/missing-section') end, 20), 'the fix fixed nothing')
  result.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.RESULT)
end

local ok, problem = pcall(run)
if not ok then io.stderr:write(tostring(problem) .. '\n') end
vim.cmd(ok and 'qall!' or 'cquit')
