import { join } from 'node:path';

import ts from 'typescript';

/** The exports of a package by name, and what is known of their types. */
export type Surface = ReadonlyMap<string, ts.Symbol>;

/** Two API reports read as declarations, in one program: only so can their types be compared. */
export interface Surfaces {
  checker: ts.TypeChecker;
  old: Surface;
  now: Surface;
}

// Beside this package's own modules, so that imports of other packages resolve.
const folder = join(import.meta.dirname, '../..');
const oldFile = join(folder, 'old-surface.d.ts');
const nowFile = join(folder, 'new-surface.d.ts');

const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  skipLibCheck: true,
  types: ['node'],
};

/** Reads the reports of a package as it was and as it is. */
export function readSurfaces(before: string, after: string): Surfaces {
  const texts = new Map([
    [oldFile, declarations(before)],
    [nowFile, declarations(after)],
  ]);
  const program = ts.createProgram([...texts.keys()], options, hostWith(texts));
  const checker = program.getTypeChecker();
  return { checker, old: exportsOf(program, oldFile), now: exportsOf(program, nowFile) };
}

const disk = ts.createCompilerHost(options);
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Reads some files from memory; those on the disk are parsed once, however often they are asked for. */
function hostWith(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  return {
    ...disk,
    fileExists: (path) => texts.has(path) || disk.fileExists(path),
    readFile: (path) => texts.get(path) ?? disk.readFile(path),
    getSourceFile: (path, version) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, version);
      if (!parsed.has(path)) parsed.set(path, disk.getSourceFile(path, version));
      return parsed.get(path);
    },
  };
}

/** The declarations stand in the report's only block of code. */
const declarations = (report: string): string => /```ts\n(.*)\n```/s.exec(report)?.[1] ?? '';

function exportsOf(program: ts.Program, path: string): Surface {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  return new Map(symbols.map((symbol) => [symbol.name, resolved(checker, symbol)]));
}

const resolved = (checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** Whether users read its fields one by one. */
export const hasFields = (symbol: ts.Symbol): boolean =>
  (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0;

/** The public fields of a class or an interface. */
export function fieldsOf(checker: ts.TypeChecker, symbol: ts.Symbol): Map<string, ts.Symbol> {
  const fields = checker
    .getDeclaredTypeOfSymbol(symbol)
    .getProperties()
    .filter(
      ({ valueDeclaration }) =>
        valueDeclaration &&
        !(ts.getCombinedModifierFlags(valueDeclaration) & ts.ModifierFlags.NonPublicAccessibilityModifier),
    );
  return new Map(fields.map((field) => [field.name, field]));
}

/** The type of a field, of a value, or the type that an export names. */
export function typeOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type {
  return symbol.flags & (ts.SymbolFlags.Value | ts.SymbolFlags.Property)
    ? checker.getTypeOfSymbol(symbol)
    : checker.getDeclaredTypeOfSymbol(symbol);
}

/** A declaration as it is written. */
export const textOf = ({ declarations = [] }: ts.Symbol): string =>
  declarations.map((declaration) => declaration.getText()).join('\n');
