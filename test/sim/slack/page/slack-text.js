const encodeEntities = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const BROADCASTS = ['here', 'channel', 'everyone'];

function mention(name, snapshot) {
  if (BROADCASTS.includes(name)) return `<!${name}>`;
  const person = snapshot.people.find((each) => each.name === name);
  if (person) return `<@${person.id}>`;
  const group = snapshot.usergroups?.find((each) => each.handle === name);
  return group && `<!subteam^${group.id}>`;
}

function channelReference(name, snapshot) {
  const channel = snapshot.channels.find((each) => each.name === name);
  return channel && `<#${channel.id}|${channel.name}>`;
}

/** What a person typed, in the form in which Slack keeps messages: escaped, names as references. */
export function toSlackText(typed, snapshot) {
  return encodeEntities(typed)
    .replace(/(^|\s)@([\w.-]*\w)/g, (whole, before, name) => {
      const found = mention(name, snapshot);
      return found ? before + found : whole;
    })
    .replace(/(^|\s)#([\w-]+)/g, (whole, before, name) => {
      const found = channelReference(name, snapshot);
      return found ? before + found : whole;
    });
}
