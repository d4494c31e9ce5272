// Every name Google calls, by who calls it. One expression each: logic lives in app and core.
import './functions'
import './menu'
import './triggers'
import './sidebar-api'
