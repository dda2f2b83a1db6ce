import { typedDates } from './typed-dates'
import { typedForms } from './typed-dates-forms'
import { frenchDates } from './typed-dates-french'

/** Every typed date that the tests know, with what it means and its label. */
export const allTypedDates = [...typedDates, ...typedForms, ...frenchDates]
