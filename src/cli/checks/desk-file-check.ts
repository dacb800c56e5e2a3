import { type Check, ok, warning } from '../../check-up';
import { parseDeskFile } from '../../desk/desk-file-text';

const WIZARD = 'Run `npm run setup`, which asks for roles and channels and writes one.';

/** Channels that a desk file names, each once; none when there is no readable file. */
export const channelsOf = (text: string | undefined): readonly string[] => {
  if (text === undefined) return [];
  try {
    const { channels } = parseDeskFile(text).file;
    const named = [channels.default, channels.admin, ...channels.routes.map(({ channel }) => channel)];
    return [...new Set(named.flatMap((channel) => channel ?? []))];
  } catch {
    // The desk file has a check of its own, which says what is wrong.
    return [];
  }
};

/** The team's rules: readable, and with somebody who may decide and somebody who looks after the desk. */
export const deskFileCheck = (path: string, text: string | undefined): Check => ({
  name: 'Desk file',
  async run() {
    if (text === undefined) {
      return [warning('Desk file', `there is no ${path}: everyone reads and nobody decides`, WIZARD)];
    }
    const { file } = parseDeskFile(text);
    const { agent, approver, admin } = file.roles;
    const filled = (role: typeof agent) => role !== undefined && role.people.length + role.groups.length > 0;
    if (!filled(agent) && !filled(approver) && !filled(admin)) {
      return [warning('Desk file', 'nobody has a role, so nobody decides', 'Add people or groups under roles.')];
    }
    if (!filled(admin)) return [warning('Desk file', 'nobody is admin', 'Add somebody under roles.admin.')];
    return [ok('Desk file', `${path} is readable and names an admin`)];
  },
});
