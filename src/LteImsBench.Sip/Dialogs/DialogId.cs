namespace LteImsBench.Sip.Dialogs;

/// <summary>A dialog's identity at this end, RFC 3261 §12.</summary>
public readonly record struct DialogId(string CallId, string LocalTag, string RemoteTag)
{
    /// <summary>The dialog that a request from the peer claims to be in; null without a To tag. A peer of RFC 2543 may have no tag itself.</summary>
    public static DialogId? Of(SipRequest received) => received.To.Tag is { } local ? new(received.CallId, local, received.From.Tag ?? "") : null;
}
