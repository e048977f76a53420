// Tells the type checker what `import text from 'asset:…'` is: the built text of a script or a style sheet (build.ts).
declare module 'asset:*' {
  const text: string;
  export default text;
}
