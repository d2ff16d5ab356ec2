import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleTable } from '../server/rule-text';

/** Writes docs/rules.md from the rules' own metadata: `npm run rules`. */
writeFileSync(join(__dirname, '../docs/rules.md'), ruleTable());
