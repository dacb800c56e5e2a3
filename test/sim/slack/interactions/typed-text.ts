import type { World } from '../world/world';

const broadcasts = ['here', 'channel', 'everyone'];

const byNameFirst = (world: World, text: string): string =>
  text
    .replace(/(?<![\w<])@([\w.-]+)/g, (whole, name: string) => {
      const person = world.people.find((each) => each.name === name.toLowerCase());
      const group = world.usergroups.find((each) => each.handle === name);
      if (broadcasts.includes(name)) return `<!${name}>`;
      if (person) return `<@${person.id}>`;
      return group ? `<!subteam^${group.id}>` : whole;
    })
    .replace(/(?<![\w<&])#([\w-]+)/g, (whole, name: string) => {
      const channel = world.channel(name);
      return channel && !channel.isIm ? `<#${channel.id}|${channel.name}>` : whole;
    });

const linked = (text: string): string => text.replace(/(?<![<|])https?:\/\/[^\s<>|]+/g, (url) => `<${url}>`);

/** Text of a message as Slack keeps it: &, < and > escaped, mentions and links in angle brackets. */
export const messageText = (world: World, text: string): string =>
  linked(byNameFirst(world, text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')));

/** Text of a command: only with `should_escape` are people, channels and links turned into references. */
export const commandText = (world: World, text: string, shouldEscape: boolean): string =>
  shouldEscape
    ? linked(
        byNameFirst(world, text).replace(
          /<@(\w+)>/g,
          (_, id: string) => `<@${id}|${world.personById(id)?.name ?? id}>`,
        ),
      )
    : text;
