namespace LteImsBench.L2.Mac;

/// <summary>What a MAC PDU should say about the buffers of the UE (TS 36.321 §5.4.5).</summary>
public enum BsrRequest
{
    /// <summary>Nothing, the network's choice.</summary>
    None,

    /// <summary>A padding BSR where padding leaves room for it.</summary>
    Padding,

    /// <summary>A Regular or Periodic BSR before any data, unless all data fits only without it.</summary>
    Regular,
}
