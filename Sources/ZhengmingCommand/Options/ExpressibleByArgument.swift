// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Matching
import Text

extension OffsetUnit: ExpressibleByArgument {}
extension OverlapPolicy: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}
