import { isObject, type JsonObject, listOf, objectOf, objectsOf } from '../json';
import { bounds } from '../limits';
import { asMessage, type Finding } from '../validate/finding';
import { validateBlocks, validateMessage } from '../validate/payload';
import { withIds } from '../world/block-ids';
import type { Message } from '../world/message';
import { ApiError, type Call } from './method';

export type Content = Pick<Message, 'text' | 'blocks' | 'attachments' | 'metadata'>;

/** Refuses with invalid_blocks, the findings in the answer. */
export function refuseFindings(call: Call, findings: Finding[], code = 'invalid_blocks'): void {
  if (findings.length === 0) return;
  call.workspace.findings.push(...findings);
  call.workspace.violations.add(
    'invalid_blocks',
    `${call.method}: ${findings.map((each) => each.message).join('; ')}`,
    findings,
  );
  throw new ApiError(code, { errors: findings, response_metadata: { messages: findings.map(asMessage) } });
}

function checkMetadata(metadata: JsonObject | undefined): void {
  if (!metadata) return;
  if (typeof metadata.event_type !== 'string' || !isObject(metadata.event_payload))
    throw new ApiError('invalid_metadata_schema');
  if (JSON.stringify(metadata).length > 8000) throw new ApiError('metadata_too_large');
}

/** Text, blocks, attachments and metadata of a message as chat.postMessage and its relatives take them. */
export function contentOf(call: Call): Content {
  const { args } = call;
  const blocks = args.json('blocks', 'invalid_blocks_format');
  const attachments = args.json('attachments', 'invalid_attachments');
  const metadata = args.object('metadata', 'invalid_metadata_format');
  const markdown = args.text('markdown_text');
  if (blocks !== undefined && !Array.isArray(blocks)) throw new ApiError('invalid_blocks_format');
  if (markdown && (args.has('text') || args.has('blocks'))) throw new ApiError('markdown_text_conflict');
  if (markdown.length > bounds('chat.postMessage.markdown_text').max) throw new ApiError('msg_too_long');
  if (listOf(attachments).length > bounds('chat.postMessage.attachments').max)
    throw new ApiError('too_many_attachments');
  checkMetadata(metadata);
  refuseFindings(call, validateMessage({ ...(blocks === undefined ? {} : { blocks }), attachments }));
  const hasContent =
    args.text('text') !== '' || markdown !== '' || listOf(blocks).length > 0 || listOf(attachments).length > 0;
  if (!hasContent) throw new ApiError('no_text');
  return {
    text: markdown || args.text('text'),
    blocks: withIds(blocks ?? []),
    attachments: objectsOf(attachments).map((each) => (each.blocks ? { ...each, blocks: withIds(each.blocks) } : each)),
    metadata,
  };
}

/** The same from a JSON body, as response_url and acknowledgements of commands carry it. */
export function contentOfAnswer(answer: JsonObject): { content: Content; findings: Finding[] } {
  const blocks = typeof answer.blocks === 'string' ? [] : listOf(answer.blocks);
  const findings = [
    ...(answer.blocks === undefined ? [] : validateBlocks(answer.blocks, 'message', '/blocks')),
    ...validateMessage({ attachments: answer.attachments }),
  ];
  const metadata = isObject(answer.metadata) ? objectOf(answer.metadata) : undefined;
  const text = typeof answer.text === 'string' ? answer.text : '';
  return { content: { text, blocks: withIds(blocks), attachments: objectsOf(answer.attachments), metadata }, findings };
}
