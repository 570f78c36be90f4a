/** What a read must be asked with to be answered at all. */
export const requiredQuery = (path: string): string => {
  if (path.endsWith('/field-history')) return '?path=/stage';
  if (path.endsWith('/compare')) return '?from=1&to=2';
  return '';
};
