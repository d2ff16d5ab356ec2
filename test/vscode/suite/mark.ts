/** Stands before every line the suite prints, so that the host can tell it from what VS Code itself says. */
export const suiteMark = '│ ';
