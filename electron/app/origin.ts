/** Where the pages of the program live. No other address is ever loaded or listened to. */
export const ORIGIN = 'app://local';
export const START_PAGE = `${ORIGIN}/index.html`;
