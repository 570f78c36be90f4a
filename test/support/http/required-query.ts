/** What a read must be asked with to be answered at all. */
export const requiredQuery = (path: string): string => {
  if (path.endsWith('/field-history')) return '?path=/stage';
  if (path === '/compare') return '?from=1&to=2&scope=ledger';
  if (path.startsWith('/ledger/')) return '?scope=ledger';
  if (path.endsWith('/compare')) return '?from=1&to=2';
  if (path.endsWith('/deadline-days')) return '?from=2024-01-01&to=2024-12-31';
  if (path.endsWith('/deadline-impacts')) return '?change=day-declared&date=2024-03-04&kind=holiday';
  if (path.endsWith('/who-could-see')) return '?kind=case&id=00000000-ca5e-7000-8000-00000000dead';
  return '';
};
