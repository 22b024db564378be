namespace LteImsBench.Phy.Uplink;

/// <summary>PUCCH formats, TS 36.211 table 5.4-1.</summary>
public enum PucchFormat : byte
{
    /// <summary>Scheduling request: its presence is all it says.</summary>
    Format1,

    /// <summary>One HARQ-ACK.</summary>
    Format1a,

    /// <summary>Two HARQ-ACKs.</summary>
    Format1b,

    /// <summary>Channel quality.</summary>
    Format2,

    /// <summary>Channel quality and one HARQ-ACK; with extended cyclic prefix it is sent as format 2, jointly coded.</summary>
    Format2a,

    /// <summary>Channel quality and two HARQ-ACKs; with extended cyclic prefix it is sent as format 2, jointly coded.</summary>
    Format2b,
}

internal static class PucchFormats
{
    extension(PucchFormat format)
    {
        public bool IsChannelQuality => format >= PucchFormat.Format2;

        /// <summary>HARQ-ACK bits.</summary>
        public int AckBits => format switch
        {
            PucchFormat.Format1a or PucchFormat.Format2a => 1,
            PucchFormat.Format1b or PucchFormat.Format2b => 2,
            _ => 0,
        };
    }
}
