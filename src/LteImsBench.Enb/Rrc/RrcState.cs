namespace LteImsBench.Enb.Rrc;

/// <summary>A connection as the network sees it.</summary>
public enum RrcState
{
    /// <summary>RRCConnectionSetup is out.</summary>
    Establishing,
    Connected,

    /// <summary>The radio link failed: the UE may still re-establish the connection.</summary>
    LinkFailed,

    /// <summary>RRCConnectionReestablishment is out.</summary>
    Reestablishing,

    /// <summary>RRCConnectionRelease is out.</summary>
    Releasing,
    Idle,
}
