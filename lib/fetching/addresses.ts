/** Owns which network addresses may be asked: public ones alone, whatever name or redirect leads to them. */
import dns from "node:dns";
import type { LookupFunction } from "node:net";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** What can't be asked, or did not answer; its message says why, for people. */
export class FetchFault extends Error {
  constructor(
    message: string,
    /** Of the system or of TLS ("ENOTFOUND"); empty where there is none. */
    readonly code = "",
  ) {
    super(message);
  }
}

/** Whether an IP address is one of the public network, and no private, loopback, link-local or reserved one. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

const refusal = (host: string) =>
  new FetchFault(`${host} is no address of the public network, and such are never asked`);

/** Which IP addresses may be asked. */
export type MayAsk = (address: string) => boolean;

/** Throws a FetchFault where an address is none of http or https, holds a password, or may not be asked. */
export function checkUrl(url: URL, mayAsk: MayAsk): void {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new FetchFault("only addresses that begin with http:// or https:// are asked");
  }
  if (url.username !== "" || url.password !== "") throw new FetchFault("an address with a password in it is not asked");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !mayAsk(host)) throw refusal(host);
}

/** All addresses of a name. */
export type Resolve = (
  hostname: string,
  options: dns.LookupAllOptions,
  callback: (error: Error | null, addresses: dns.LookupAddress[]) => void,
) => void;

const bySystem: Resolve = (hostname, options, callback) => dns.lookup(hostname, options, callback);

/**
 * Looks a name up for a connection, and refuses it where any of its addresses may not be asked. It is asked when the
 * connection is made, so that a name can't show one address to a check and another to the connection.
 */
export const guardedLookup =
  (mayAsk: MayAsk, resolve: Resolve = bySystem): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) callback(error ?? new FetchFault("there is no such host", "ENOTFOUND"), "", 0);
      else if (!addresses.every(({ address }) => mayAsk(address))) callback(refusal(hostname), "", 0);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
