using LteImsBench.Sip;

namespace LteImsBench.Ims.Registration;

/// <summary>What a REGISTER asks to be done with contacts, RFC 3261 §10.3 steps 6 and 7.</summary>
/// <param name="RemoveAll">Contact is an asterisk.</param>
/// <param name="Bind">Contacts with the seconds granted; 0 removes.</param>
/// <param name="Refusal">The status that refuses the request as a whole, or 0.</param>
/// <param name="Why">Its reason phrase, or null for the usual one.</param>
internal sealed record ContactChanges(bool RemoveAll, IReadOnlyList<(ContactHeader Contact, uint Seconds)> Bind, int Refusal = 0, string? Why = null)
{
    public static ContactChanges Of(SipRequest request, ImsConfig config, ImsRegistration? registration)
    {
        IReadOnlyList<ContactHeader> contacts = request.All<ContactHeader>();
        uint? header = request.First<ExpiresHeader>()?.Seconds;
        if (contacts.Any(contact => contact.IsWildcard))
        {
            return contacts.Count == 1 && header == 0 ? new(true, [])
                : Refuse(400, "Contact * needs Expires 0 and no other contact");
        }

        var bind = new List<(ContactHeader, uint)>();
        foreach (ContactHeader contact in contacts)
        {
            uint asked = contact.Expires ?? header ?? config.MaxExpires;
            if (asked > 0 && asked < config.MinExpires) return Refuse(423, null);
            if (contact.Uri is not { IsSip: true }) return Refuse(400, "a contact that is no SIP URI");
            bind.Add((contact, Math.Min(asked, config.MaxExpires)));
        }

        // Step 7: a request that was overtaken by a later one of the same client changes nothing.
        bool overtaken = registration is not null && bind.Any(item =>
            Registrar.Match(registration, item.Item1) is { } known && known.CallId == request.CallId && known.CSeq >= request.CSeq.Number);
        return overtaken ? Refuse(500, "overtaken by a later REGISTER") : new(false, bind);
    }

    private static ContactChanges Refuse(int status, string? why) => new(false, [], status, why);
}
