import type { Address } from './address';
import { useAddress } from './router';
import { useRight } from './viewer';

/** Where the page is. The first page of who reads no records is the question without a name. */
export function usePlace(): Address {
  const address = useAddress();
  const reads = useRight('READ_PEOPLE');
  const asks = useRight('ASK_PROFILE');
  return address.path === '/' && !reads && asks ? { ...address, path: '/ask' } : address;
}
