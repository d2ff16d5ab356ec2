import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationJsonSchema } from '../server/project/json-schema';

/** Writes the JSON schema that VS Code offers for `.reportlintrc.json`: `npm run schema`. */
writeFileSync(
  join(__dirname, 'reportlintrc.schema.json'),
  `${JSON.stringify(configurationJsonSchema(), undefined, 2)}\n`,
);
