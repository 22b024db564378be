using LteImsBench.Sip;

namespace LteImsBench.UeSim.Ims.Registering;

/// <summary>What one registration keeps from its first REGISTER to its last.</summary>
internal sealed class RegistrationState(string callId, string fromTag, uint cSeq)
{
    private uint _cSeq = cSeq;

    /// <summary>The same for all its REGISTERs (RFC 3261 §10.2).</summary>
    public string CallId => callId;

    public string FromTag => fromTag;

    /// <summary>The challenge last met; <c>null</c> before the first.</summary>
    public DigestCredentials? Credentials { get; set; }

    public bool IsRegistered { get; private set; }

    public IReadOnlyList<SipUri> ServiceRoute { get; private set; } = [];

    public IReadOnlyList<SipUri> Associated { get; private set; } = [];

    public TimeSpan Lifetime { get; private set; }

    public uint NextCSeq() => _cSeq++;

    /// <summary>Takes what the 200 grants (TS 24.229 §5.1.1.2.1).</summary>
    public void OnGranted(SipResponse ok, SipUri contact, uint asked)
    {
        IsRegistered = true;
        ServiceRoute = [.. ok.All<ServiceRouteHeader>().Select(hop => hop.Uri)];
        Associated = [.. ok.All<PAssociatedUriHeader>().Select(item => item.Uri)];
        ContactHeader? mine = null;
        foreach (ContactHeader item in ok.All<ContactHeader>())
        {
            if (item.Uri is not { } uri || !uri.IsEquivalentTo(contact)) continue;
            mine = item;
            break;
        }

        uint seconds = mine?.Expires ?? ok.First<ExpiresHeader>()?.Seconds ?? asked;
        Lifetime = TimeSpan.FromSeconds(seconds);
    }

    public void OnEnded() => IsRegistered = false;
}
