import type { Report } from '../report';
import type { Numbered } from './numbered';

const entry = /^(附[\s\u3000]*件[\s\u3000]*[：:][\s\u3000]*)?([0-9]{1,2})[.．、](?![0-9])/;

/** The lists of attachments of a report, each line that bears a number: 附件：1.甲表, 2.乙表. */
export function attachmentsOf(report: Report): Numbered[][] {
  const lists: Numbered[][] = [];
  for (const { kind, start, end, passage } of report.blocks) {
    const [mark, opener = '', digits = ''] = (kind === 'attachment' && entry.exec(passage.text)) || [];
    if (mark === undefined) continue;
    const at = start + opener.length;
    const line: Numbered = {
      number: Number(digits),
      start: at,
      end,
      print: (number) => `${number}${mark.slice(-1)}`,
      edit: (number) => [{ start: at, end: at + digits.length, newText: String(number) }],
    };
    const open = lists.at(-1);
    if (open && opener === '') open.push(line);
    else lists.push([line]);
  }
  return lists;
}
