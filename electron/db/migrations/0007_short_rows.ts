import type { Migration } from '../migrate.ts';

/**
 * A row of «Дела» holds only the marks of its strip, not the words of every day. Rows in words are counted anew; no case
 * is touched.
 */
export const shortRows: Migration = {
  version: 7,
  name: 'short rows',
  sql: `
DELETE FROM case_rows;

UPDATE case_list SET projected_on = '0000-00-00';
`,
};
