import ts from 'typescript';

import { fieldsOf, hasFields, readSurfaces, type Surface, textOf, typeOf } from './surface.ts';

/**
 * Tells, a line each, what in a package's new API report breaks those who use the old one. Nothing may go and nothing may become
 * narrower; what is only sent may grow, but not ask for more. New exports and fields break nobody.
 */
export function breakingChanges(before: string, after: string): string[] {
  if (before === after) return [];
  const { checker, old, now } = readSurfaces(before, after);
  const sent = reachable(checker, old, /(Request|Options)$/);
  const received = reachable(checker, old, /(Response|Event|ErrorBody)$/);
  return [...old].flatMap(([name, symbol]) => {
    const successor = now.get(name);
    if (!successor) return [`${name} is gone`];
    const isOnlySent = sent.has(symbol) && !received.has(symbol);
    if (!hasFields(symbol)) return changeOf({ checker, name, symbol, successor, isOnlySent });
    return changesOfFields({ checker, name, symbol, successor, isOnlySent });
  });
}

/** An export or a field, and what became of it. */
interface Pair {
  checker: ts.TypeChecker;
  name: string;
  symbol: ts.Symbol;
  successor: ts.Symbol;
  isOnlySent: boolean;
}

function changesOfFields({ name, symbol, successor, ...pair }: Pair): string[] {
  const fields = fieldsOf(pair.checker, symbol);
  const successors = fieldsOf(pair.checker, successor);
  const changes = [...fields].flatMap(([field, old]) => {
    const now = successors.get(field);
    if (!now) return [`${name}.${field} is gone`];
    return changeOf({ ...pair, name: `${name}.${field}`, symbol: old, successor: now });
  });
  const demands = [...successors].filter(
    ([field, { flags }]) => pair.isOnlySent && !fields.has(field) && !(flags & ts.SymbolFlags.Optional),
  );
  return [...changes, ...demands.map(([field]) => `${name}.${field} is new and required`)];
}

function changeOf({ checker, name, symbol, successor, isOnlySent }: Pair): string[] {
  if (textOf(symbol) === textOf(successor)) return [];
  const before = typeOf(checker, symbol);
  const after = typeOf(checker, successor);
  const types = `${checker.typeToString(before)} became ${checker.typeToString(after)}`;
  if (!checker.isTypeAssignableTo(before, after)) return [`${name} is narrower: ${types}`];
  if (!isOnlySent && !checker.isTypeAssignableTo(after, before)) return [`${name} is wider: ${types}`];
  return [];
}

/** The exports of certain names, and every class that their fields lead to. */
function reachable(checker: ts.TypeChecker, surface: Surface, names: RegExp): Set<ts.Symbol> {
  const found = new Set<ts.Symbol>();
  const visit = (symbol: ts.Symbol): void => {
    if (found.has(symbol)) return;
    found.add(symbol);
    for (const field of fieldsOf(checker, symbol).values()) visitType(typeOf(checker, field));
  };
  const visitType = (type: ts.Type): void => {
    if (type.isUnionOrIntersection()) type.types.forEach(visitType);
    else if (checker.isArrayType(type)) checker.getTypeArguments(type as ts.TypeReference).forEach(visitType);
    else if (exported.has(type.symbol)) visit(type.symbol);
  };
  const exported = new Set(surface.values());
  for (const [name, symbol] of surface) if (names.test(name) && hasFields(symbol)) visit(symbol);
  return found;
}
