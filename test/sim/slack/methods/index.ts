import { chat } from './chat';
import { conversations } from './conversations';
import { files } from './files';
import { identity } from './identity';
import type { Method } from './method';
import { people } from './people';
import { reactions } from './reactions';
import { views } from './views';

/** Every Web API method that this workspace serves. */
export const methods: Record<string, Method> = {
  ...identity,
  ...chat,
  ...views,
  ...conversations,
  ...people,
  ...reactions,
  ...files,
};
