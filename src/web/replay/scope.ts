export const scopeKinds = ['ledger', 'case', 'unit', 'head'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

export type Scope = Readonly<{ kind: 'ledger' } | { kind: Exclude<ScopeKind, 'ledger'>; id: string }>;

/** `case:0198…` as it stands in an address; whatever is none means everything. */
export const scopeOf = (text: string | undefined): Scope => {
  const [kind, id = ''] = (text ?? '').split(':');
  return (kind === 'case' || kind === 'unit' || kind === 'head') && id !== '' ? { kind, id } : { kind: 'ledger' };
};

export const scopeText = (scope: Scope): string => (scope.kind === 'ledger' ? 'ledger' : `${scope.kind}:${scope.id}`);
