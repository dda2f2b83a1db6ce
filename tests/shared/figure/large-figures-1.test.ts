import { testLargeFigures } from './large-figures'

testLargeFigures(1, 2)
