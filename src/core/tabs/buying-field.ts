// The column of what somebody would buy for (Q5): its header, by which profiles name it.

export const BUYING_FIELD = 'Why they would buy'
