namespace LteImsBench.Radio.Files;

/// <summary>How interleaved I and Q are written in a file.</summary>
public enum IqFormat
{
    /// <summary>Two little-endian floats, full scale 1.</summary>
    Cf32,

    /// <summary>Two little-endian 16-bit integers, full scale 32768.</summary>
    Ci16,

    /// <summary>Two signed octets, full scale 128.</summary>
    S8,

    /// <summary>Two octets with zero at 127.5, as cheap receivers give them.</summary>
    U8,

    /// <summary>A SigMF recording: the format is in its metadata.</summary>
    SigMf,
}
