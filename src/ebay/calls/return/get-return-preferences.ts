import { defineCall, noInput, reply } from '../../call';
import { flag, text } from '../../reading/leaves';
import { group } from './group';

/** Whether the seller asks buyers for an RMA number. */
export const getReturnPreferences = defineCall({
  ...group,
  id: 'getReturnPreferences',
  aim: 'show the return preferences',
  verb: 'GET',
  path: '/post-order/v2/return/preference',
  input: noInput,
  output: reply({
    advanceRulesEnabled: flag,
    rmaRequired: flag,
    versionId: text,
  }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return_preference__get.html',
});
