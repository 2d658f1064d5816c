import WhatsApp

/// What people do with their numbers.
extension Exchange {
    /// With a user name the number is hidden: webhooks tell the user id alone.
    func hideNumber(of person: Int, _ isHidden: Bool) {
        change { state in
            var owner = state.phones[person].owner
            let words = owner.name.lowercased().split { !($0.isASCII && $0.isLetter) }
            owner.username = isHidden ? owner.username ?? words.joined(separator: ".") : nil
            state.phones[person].owner = owner
        }
    }

    /// The person has another number from now on, and so another user id; WhatsApp tells the business. False if somebody
    /// has the number, or it is none.
    func changeNumber(of person: Int, to number: String) -> Bool {
        let phone = number.filter { $0.isASCII && $0.isNumber }
        return change { state in
            guard (7...15).contains(phone.count), state.personByPhone[phone] == nil else { return false }
            let old = state.phones[person].owner
            var owner = old
            owner.phone = phone
            owner.userID = PhoneOwner.userID(ofPhone: phone)
            self.rename(person, from: old, to: owner, in: &state)
            let wamid = Wamid.make(phone: old.phone, from: .person, random: self.random)
            let body = self.webhook.change(from: old, to: owner, wamid: wamid, at: self.now())
            self.post(body, person: person, in: &state)
            return true
        }
    }

    /// The card is somebody else's now: the same number, another user id, and no word of it to anybody.
    func passOn(_ person: Int) {
        change { state in
            let old = state.phones[person].owner
            var owner = old
            owner.userID += "1"
            owner.username = nil
            self.rename(person, from: old, to: owner, in: &state)
            state.phones[person].windowEndsAt = 0
        }
    }

    private func rename(_ person: Int, from old: PhoneOwner, to new: PhoneOwner, in state: inout State) {
        state.personByPhone[old.phone] = nil
        state.personByUserID[old.userID] = nil
        state.personByPhone[new.phone] = person
        state.personByUserID[new.userID] = person
        state.phones[person].owner = new
    }
}
