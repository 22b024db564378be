using LteImsBench.Sip;

namespace LteImsBench.UeSim.Ims;

/// <summary>What an IMS client tells of its handset, identity and cell.</summary>
/// <param name="Identity">IMPI, IMPU and home domain.</param>
/// <param name="Instance">The IMEI URN of RFC 7254.</param>
/// <param name="Settings">As a person configured it.</param>
/// <param name="AccessNetwork">P-Access-Network-Info of the present cell, TS 24.229 §7.2A.4.</param>
internal sealed record ImsHandset(ImsIdentity Identity, string Instance, ImsSettings Settings, Func<PAccessNetworkInfoHeader?> AccessNetwork)
{
    // ICSI of MMTEL, percent-encoded once as TS 24.229 §7.2A.8.2 has it.
    private const string Mmtel = "urn%3Aurn-7%3A3gpp-service.ims.icsi.mmtel";

    /// <summary>The contact with the handset's feature tags.</summary>
    public ContactHeader Contact(SipUri uri, uint? expires = null)
    {
        SipParameters parameters = new(
            new("+sip.instance", $"<{Instance}>", IsQuoted: true),
            new("+g.3gpp.icsi-ref", Mmtel, IsQuoted: true));
        if (Settings.SmsOverIp) parameters = parameters.With("+g.3gpp.smsip", null);
        if (expires is { } seconds) parameters = parameters.With("expires", seconds.ToString());
        return new(uri, parameters);
    }
}
