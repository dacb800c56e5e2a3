export const group = { host: 'apiz', token: 'app', family: 'developer.key_management', signed: false } as const;
