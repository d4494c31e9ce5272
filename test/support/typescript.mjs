// Tests are read as they are written: the same loader runs the workbench.
import { register } from 'tsx/esm/api'

register()
