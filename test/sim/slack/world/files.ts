import type { JsonObject } from '../json';

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  altText: string;
  bytes: Buffer;
  user: string;
  channels: string[];
  created: number;
  /** 'asked' until the bytes came, 'uploaded' until completed by the app. */
  stage: 'asked' | 'uploaded' | 'complete';
  announcedLength: number;
}

/** Files of the workspace: uploaded by people, or by the app in three steps. */
export class Files {
  private readonly byId = new Map<string, StoredFile>();
  private made = 0;
  baseUrl = '';

  add(file: Pick<StoredFile, 'name' | 'user'> & Partial<StoredFile>): StoredFile {
    this.made += 1;
    const stored: StoredFile = {
      id: `F0${String(this.made).padStart(8, '0')}`,
      title: file.name,
      mimetype: 'application/octet-stream',
      altText: '',
      bytes: Buffer.alloc(0),
      channels: [],
      created: 0,
      stage: 'complete',
      announcedLength: 0,
      ...file,
    };
    this.byId.set(stored.id, stored);
    return stored;
  }

  find(id: string): StoredFile | undefined {
    return this.byId.get(id);
  }

  delete(id: string): void {
    this.byId.delete(id);
  }

  urlOf(file: StoredFile): string {
    return `${this.baseUrl}/files/${file.id}/${encodeURIComponent(file.name)}`;
  }

  /** As files.info tells it. Source: https://docs.slack.dev/reference/objects/file-object */
  asFile(id: string): JsonObject {
    const file = this.byId.get(id);
    if (!file) return { id, mode: 'tombstone' };
    const url = `${this.baseUrl}/files-pri/${file.id}/${encodeURIComponent(file.name)}`;
    return {
      id: file.id,
      created: file.created,
      timestamp: file.created,
      name: file.name,
      title: file.title,
      mimetype: file.mimetype,
      filetype: file.name.split('.').at(-1) ?? '',
      user: file.user,
      size: file.bytes.length,
      mode: 'hosted',
      is_external: false,
      is_public: false,
      alt_txt: file.altText,
      url_private: url,
      url_private_download: url,
      channels: file.channels,
      permalink: url,
    };
  }
}
