export { sayDone } from '../../app/undo.ts';
