import { testLargeFigures } from './large-figures'

testLargeFigures(2, 2)
