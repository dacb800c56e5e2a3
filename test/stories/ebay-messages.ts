import { type Courier, httpCourier, type Parcel } from '../sim/ebay/notification/courier';

/** Where eBay's messages come in, as eBay knows it; the proxy with the certificate is left out. */
export const ORIGIN = 'https://desk.example';
export const ENDPOINT = `${ORIGIN}/ebay/notifications`;
export const VERIFICATION_TOKEN = 'a-verification-token-of-the-stories-long-enough';

export interface EbayMessages {
  readonly courier: Courier;
  /** Every message that eBay sent, oldest first. */
  readonly sent: Parcel[];
  /** Brings a message to the app, as eBay or as somebody else. Answers the status. */
  delivers(parcel: Parcel): Promise<number>;
}

/** The way of eBay's messages to an app that listens on `port`. */
export const ebayMessages = (port: () => number | undefined): EbayMessages => {
  const sent: Parcel[] = [];
  const carry: Courier = (parcel) =>
    httpCourier({ ...parcel, url: parcel.url.replace(ORIGIN, `http://127.0.0.1:${port()}`) });
  return {
    sent,
    courier: (parcel) => {
      if (parcel.method === 'POST') sent.push(parcel);
      return carry(parcel);
    },
    delivers: async (parcel) => (await carry(parcel)).status,
  };
};
