/** Name of the database in the folder of the data. */
export const DATABASE_FILE = 'data.db';
/** «ДЕЛО» as a number: tells our files from any other SQLite file. */
export const APPLICATION_ID = 0x44454c4f;
