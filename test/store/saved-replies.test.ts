import { expect, test } from '@jest/globals';
import { testStore } from './test-store';

const reply = (name: string, text = `${name}.`) => ({ name, text });

test('A saved reply is changed and deleted only at the revision that was seen', async () => {
  const { savedReplies } = (await testStore()).store;
  expect(await savedReplies.add({ ...reply('Thanks'), kinds: ['return'] }, 'U1')).toBe(true);
  expect(await savedReplies.add(reply(' THANKS '), 'U2')).toBe(false);
  expect(await savedReplies.find('thanks')).toMatchObject({ name: 'Thanks', kinds: ['return'], revision: 1 });
  expect(await savedReplies.change(1, reply('thanks', 'Again.'), 'U1')).toBe(true);
  expect(await savedReplies.change(1, reply('thanks', 'Late.'), 'U2')).toBe(false);
  expect(await savedReplies.remove('thanks', 1, 'U2')).toBe(false);
  expect(await savedReplies.all()).toMatchObject([{ name: 'thanks', text: 'Again.', revision: 2, person: 'U1' }]);
  expect(await savedReplies.remove('thanks', 2, 'U1')).toBe(true);
  expect(await savedReplies.all()).toEqual([]);
  expect(await savedReplies.add(reply('Thanks'), 'U2')).toBe(true);
  expect(await savedReplies.change(1, reply('Thanks', 'A form on the first one.'), 'U1')).toBe(false);
});

test('The desk file adds what is new and follows what nobody touched, and never undoes what people did', async () => {
  const { savedReplies } = (await testStore()).store;
  await savedReplies.seed([reply('Changed'), reply('Deleted'), reply('Untouched'), reply('Left the file')]);
  await savedReplies.change(1, reply('Changed', 'By Ana.'), 'U1');
  await savedReplies.remove('deleted', 1, 'U1');
  await savedReplies.add(reply('Own'), 'U1');
  const file = [reply('Changed'), reply('Deleted'), reply('Untouched', 'New words.'), reply('Late')];
  await savedReplies.seed(file);
  await savedReplies.seed(file);
  expect((await savedReplies.all()).map(({ name, text, revision }) => [name, text, revision])).toEqual([
    ['Changed', 'By Ana.', 2],
    ['Late', 'Late.', 1],
    ['Own', 'Own.', 1],
    ['Untouched', 'New words.', 2],
  ]);
});
