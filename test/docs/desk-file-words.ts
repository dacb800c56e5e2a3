const SAME_EVERYWHERE: Readonly<Record<string, string>> = {
  accounts: 'Only for these seller accounts, by their short names; all when left out.',
  time_zone: 'The IANA time zone of the times beside it, such as `Europe/Berlin`.',
  starts: 'When it begins.',
  ends: 'When it ends; before the beginning it is the next morning.',
  kinds: 'Only for these kinds of request; all when left out.',
};

const WORDS: Readonly<Record<string, string>> = {
  roles:
    'Who belongs to the team. Each role may do what those before it may: a viewer reads, an agent answers and decides, an approver also signs off, an admin also looks after the desk. Whoever has no role is a viewer, unless `viewer` is named: then only those who are named may read.',
  'roles.<role>': 'The members of one role: `viewer`, `agent`, `approver` or `admin`.',
  'roles.<role>.people': 'Slack ids of people, `U…`.',
  'roles.<role>.groups': 'Slack ids of user groups, `S…`; members are looked up every five minutes.',
  who_may:
    'Exceptions: an operation that other roles may ask for than usual. Without an entry agents and above may act, and viewers read.',
  'who_may[].operations': 'Which operations; [operations](operations.md) lists them.',
  'who_may[].roles': 'The least of these roles is the one that is needed.',
  limits:
    'What a role may move without a colleague’s consent. A role without a limit in the currency needs sign-off for every amount. Approvers may sign off what is within their own limit per act, in a currency that has one; where no limit is set for approvers at all, any amount.',
  'limits[].role': 'The role that it holds for.',
  'limits[].per_act': 'At most so much at once, one amount per currency.',
  'limits[].per_request': 'At most so much on one request, all acts together.',
  'limits[].per_day': 'At most so much by one person in a day.',
  sign_off: 'When a colleague must sign off what somebody asks for. Who asked never counts.',
  'sign_off.rules': 'Where everything that a rule names holds, sign-off is needed, whoever asks.',
  'sign_off.rules[].operations': 'These operations.',
  'sign_off.rules[].effects': 'Operations that write to the buyer, decide, or move money.',
  'sign_off.rules[].over': 'Amounts above these.',
  'sign_off.rules[].reasons': 'These reasons, in eBay’s own words, such as `OUT_OF_STOCK_OR_CANNOT_FULFILL`.',
  'sign_off.rules[].approvers': 'How many colleagues.',
  'sign_off.expires': 'What nobody signed off until then is not done, and the asker is told.',
  'sign_off.remind_before': 'So long before that, those who can sign off are reminded.',
  undo: 'How long an act waits for its *Undo* before it is sent to eBay. It replaces the confirmation of the button.',
  'undo.money': 'For what moves money.',
  'undo.decision': 'For what decides.',
  delegates: 'Who signs off in whose place, from the first to the last day.',
  'delegates[].for': 'The person who is away.',
  'delegates[].to': 'The person who signs off instead.',
  'delegates[].starts': 'The first day.',
  'delegates[].ends': 'The last day.',
  quiet_hours:
    'Nobody is called by name then: reminders, and calls for sign-off, follow when they end, unless a deadline or the sign-off itself would pass meanwhile or within an hour after. Cards still appear.',
  'quiet_hours.money': 'What becomes of money acts that are asked for meanwhile.',
  break_glass:
    'Who may act without the sign-off that is asked for, with a reason, when it cannot wait. Admins are told and one of them reviews it.',
  'break_glass.roles': 'The least of these roles is the one that is needed.',
  'break_glass.per_day': 'How often each person may in a day.',
  breaker: 'Money acts of an account stop, until an admin looks, when within an hour they pass one of these.',
  'breaker[].sum_per_hour': 'So much money, one amount per currency.',
  'breaker[].count_per_hour': 'So many acts.',
  bulk: 'Acting on many requests at once.',
  'bulk.most': 'So many at most.',
  channels: 'Where things are told. The bot must be in each channel: `/invite @Aftersale`.',
  'channels.default': 'New requests, unless a route leads them elsewhere.',
  'channels.admin': 'Alarms about the desk itself; the default channel when left out.',
  'channels.routes': 'The first route whose every named condition holds leads a request to its channel.',
  'channels.routes[].over': 'Requests about more than one of these amounts.',
  'channels.routes[].reasons': 'Requests with one of these reasons, in eBay’s own words.',
  'channels.routes[].channel': 'The channel.',
  working_hours:
    'When the team works: digests and snoozes keep to it, and cards and Home say how much of it is left before a deadline.',
  'working_hours.days': 'The days on which it works.',
  'working_hours.holidays': 'Days on which nobody works.',
  time_zone: 'The desk’s calendar, for digests and reports; that of the working hours when left out.',
  digests: 'When channels are told how things stand.',
  'digests[].channels': 'These channels; when left out, all that requests are routed to and no other entry names.',
  'digests[].morning': 'When the day begins: what is open, what falls due.',
  'digests[].handovers': 'When a shift hands over to the next.',
  'digests[].days': 'On these days; the working days when left out.',
  spikes: 'When the same item, reason or carrier has unusually many requests, somebody is told.',
  'spikes.days': 'Over how many days requests are counted.',
  'spikes.least': 'At least so many requests, however unlikely they are.',
  'spikes.chance': 'How unlikely it must be that chance alone made so many.',
  reports: 'The figures of a week or month, by `/desk report`.',
  'reports.people': 'Who is told how much each person refunded: approvers alone, or everybody in the channel.',
  reminders: 'Before a deadline passes, somebody is told.',
  'reminders.steps': 'So long before it, each once.',
  'reminders.escalate_at': 'From then on also those on call and approvers are told.',
  on_call: 'Who is told when nobody has answered and the deadline is near.',
  'on_call.people': 'Slack ids of people.',
  'on_call.groups': 'Slack ids of user groups; the last reminder calls each as a group.',
  saved_replies:
    'The texts that the team begins with in *Write to buyer*; what admins change in Slack is kept in the records. [More](saved-replies.md).',
  'saved_replies[].name': 'What colleagues choose it by.',
  'saved_replies[].text': 'The text, which may hold placeholders such as `{buyer}`.',
};

/** What a key of the desk file is for; undefined for a key that nobody has described yet. */
export const deskFileWords = (path: string): string | undefined =>
  WORDS[path] ?? (path.includes('.') ? SAME_EVERYWHERE[path.split('.').at(-1) ?? ''] : undefined);

/** Paths that are described, so that none outlives its key. */
export const DESCRIBED: readonly string[] = Object.keys(WORDS);
