namespace LteImsBench.Messages.Mac;

/// <summary>The transport channel of a MAC PDU; it decides what the upper LCID values mean (TS 36.321 tables 6.2.1-1 and 6.2.1-2).</summary>
public enum MacTransportChannel
{
    /// <summary>Downlink shared channel.</summary>
    DlSch,

    /// <summary>Uplink shared channel.</summary>
    UlSch,
}
