import axios, { type AxiosResponse } from 'axios';
import type { EbaySimulator } from './simulator';

/** A bare client for the simulator's own tests: it sends what it is told and judges nothing. */
export const clientOf = (simulator: EbaySimulator, accountId = 'main') => {
  const http = axios.create({
    adapter: simulator.adapter,
    baseURL: 'https://api.ebay.com',
    validateStatus: () => true,
  });
  let issued: string | undefined;
  const token = async () => {
    if (issued && !simulator.tokens.read(issued, simulator.clock.now())) issued = undefined;
    issued ??= (await http.post('/identity/v1/oauth2/token', grant(), { headers: basic(simulator) })).data.access_token;
    return issued ?? '';
  };
  const grant = () =>
    new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: simulator.credentials.accounts[accountId]?.refreshToken ?? '',
    });
  const headers = async (scheme: string) => ({
    authorization: `${scheme} ${await token()}`,
    'x-ebay-c-marketplace-id': 'EBAY_US',
    'content-type': 'application/json',
  });
  return {
    http,
    async get(path: string, params: Record<string, string> = {}): Promise<AxiosResponse> {
      return http.get(`/post-order/v2${path}`, { headers: await headers('IAF'), params });
    },
    async post(path: string, body?: object): Promise<AxiosResponse> {
      const length = body === undefined ? { 'content-length': '0' } : {};
      return http.post(`/post-order/v2${path}`, body, { headers: { ...(await headers('IAF')), ...length } });
    },
    async order(path: string, params: Record<string, string> = {}): Promise<AxiosResponse> {
      return http.get(`/sell/fulfillment/v1/order${path}`, { headers: await headers('Bearer'), params });
    },
    headers,
  };
};

/** The keyset's authorization for the token endpoint. */
export const basic = ({ credentials }: EbaySimulator): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64')}`,
});
