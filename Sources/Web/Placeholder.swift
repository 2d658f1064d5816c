
import Hummingbird
