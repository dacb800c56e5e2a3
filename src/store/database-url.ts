export const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

/** The path of a SQLite database, from a `file:` URL or a plain path. */
export const sqlitePath = (url: string): string => url.replace(/^(sqlite|file):(\/\/)?/, '');
