extension WrittenNumber {
    /// The calling code and the national number, read with the habits of `region`.
    ///
    /// What looks like a number of its country wins over what only has a possible length, and the digits as they stand
    /// win over those with something taken off. So a number in E.164 is read as itself.
    func digits(in region: Region) throws(PhoneNumber.Invalid) -> String {
        for digits in readings {
            if let found = isInternational ? Self.fitting(abroad: digits) : Self.fitting(digits, region.plan) {
                return found
            }
        }
        // The last one is without the zero in brackets.
        let digits = readings[readings.count - 1]
        return try isInternational ? Self.possible(abroad: digits) : Self.possible(digits, region.plan)
    }

    private static func fitting(_ dialled: Substring, _ plan: NumberingPlan) -> String? {
        let plans = [plan] + (NumberingPlan.ofCallingCode[plan.callingCode] ?? [])
        if plans.contains(where: { $0.fits(dialled) }) { return plan.callingCode + dialled }
        for rest in plan.abroad(dialled) {
            if let found = fitting(abroad: rest) { return found }
        }
        if let national = fitting(national: dialled, plans) { return plan.callingCode + national }
        // Written with the calling code, without the plus.
        return dialled.hasPrefix(plan.callingCode) ? fitting(abroad: dialled) : nil
    }

    private static func fitting(abroad digits: Substring) -> String? {
        guard let (plans, dialled) = NumberingPlan.split(digits) else { return nil }
        return fitting(national: dialled, plans).map { plans[0].callingCode + $0 }
    }

    /// The national number among `dialled`, with or without what is dialled before it. The first plan is asked for
    /// habits.
    private static func fitting(national dialled: Substring, _ plans: [NumberingPlan]) -> String? {
        for digits in plans[0].withoutTrunk(dialled) {
            if plans.contains(where: { $0.fits(digits) }) { return String(digits) }
            let completed = plans[0].withAreaCode(digits) ?? plans[0].asDialledFromAbroad(digits)
            if let completed, plans[0].fits(completed[...]) { return completed }
        }
        return nil
    }

    /// The number where the length alone speaks for it.
    private static func possible(_ dialled: Substring, _ plan: NumberingPlan) throws(PhoneNumber.Invalid) -> String {
        let plans = NumberingPlan.ofCallingCode[plan.callingCode] ?? [plan]
        if let rest = plan.abroad(dialled).last { return try possible(abroad: rest) }
        let endings = plan.withoutTrunk(dialled)
        // Who dials something before the number seldom means it as a part of the number.
        for digits in endings.dropFirst() + endings.prefix(1) where plans[0].mayHave(digits: digits.utf8.count) {
            return plan.callingCode + digits
        }
        if dialled.utf8.count > plans[0].digitsMax, dialled.hasPrefix(plan.callingCode) {
            return try possible(abroad: dialled)
        }
        throw refusal(of: endings.count > 1 ? endings[1] : dialled, plans[0])
    }

    private static func possible(abroad digits: Substring) throws(PhoneNumber.Invalid) -> String {
        guard let (plans, dialled) = NumberingPlan.split(digits) else { throw .unknownCountry }
        let endings = plans[0].withoutTrunk(dialled)
        for digits in endings where plans[0].mayHave(digits: digits.utf8.count) {
            return plans[0].callingCode + digits
        }
        throw refusal(of: endings[endings.count - 1], plans[0])
    }

    private static func refusal(of digits: Substring, _ plan: NumberingPlan) -> PhoneNumber.Invalid {
        digits.utf8.count > plan.digitsMax ? .tooLong : .tooShort
    }
}
