import { AppError } from '../../shared/ipc/errors.ts';

/** What the system answered when a file was written, in words for people; anything unknown is passed on. */
export function fileError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error;
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError(
        'read_only',
        `В «${path}» нельзя записать: нет прав. Выберите другую папку, например «Документы».`,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError(
        'disk_full',
        `На диске кончилось место, файлы не записаны. Освободите место и повторите: «${path}».`,
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('not_found', `Папки «${path}» нет. Выберите другую папку.`);
    case 'EBUSY':
    case 'ETXTBSY':
      return new AppError('conflict', `Файл «${path}» открыт в другой программе. Закройте его и повторите.`);
    case 'ENAMETOOLONG':
      return new AppError('invalid_input', `Путь «${path}» слишком длинный. Выберите папку с более коротким путём.`);
    case 'EISDIR':
      return new AppError('conflict', `«${path}» — папка. Напишите другое имя файла.`);
    default:
      return error;
  }
}
