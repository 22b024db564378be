namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>A SEQUENCE that later releases extend, by additions after its marker or by non-critical extensions.</summary>
public interface IExtensible
{
    /// <summary>What the decoder did not interpret; null for a message built here.</summary>
    Undecoded? Undecoded { get; set; }
}
