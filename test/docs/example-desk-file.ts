/** A desk file as a team of ten might have it; a test reads it. */
export const EXAMPLE_DESK_FILE = `
roles:
  agent: { groups: [S0SUPPORT] }
  approver: { people: [U0LEAD1, U0LEAD2] }
  admin: { people: [U0BOSS] }

limits:
  - { role: agent, per_act: [50 USD, 50 EUR], per_day: [500 USD, 500 EUR] }
  - { role: approver, per_act: [500 USD, 500 EUR] }

sign_off:
  rules:
    - { effects: [money], over: [200 USD, 200 EUR], approvers: 1 }
    - { operations: [cancellation.cancel], reasons: [OUT_OF_STOCK_OR_CANNOT_FULFILL] }
  expires: 24h

undo: { money: 30s }

channels:
  default: C0REQUESTS
  admin: C0SUPERVISORS
  routes:
    - { kinds: [case], channel: C0CASES }
    - { over: [300 USD], channel: C0EXPENSIVE }

working_hours: { starts: "08:00", ends: "18:00", time_zone: Europe/Berlin, days: [mon, tue, wed, thu, fri] }
reminders: { steps: [24h, 4h, 1h], escalate_at: 1h }
on_call: { people: [U0LEAD1] }

breaker:
  - { sum_per_hour: [2000 USD, 2000 EUR], count_per_hour: 40 }

saved_replies:
  - name: Label is coming
    kinds: [return]
    text: Thank you for your patience. We send you the return label today.
`;
