// What the build's changes of code have in common.

/** The nodes right below a node of a syntax tree, as acorn gives them. */
export const childrenOf = (node) =>
  Object.values(node)
    .flat()
    .filter((one) => typeof one?.type === 'string')
